package org.luoshi.web;

/**
 * One county of the tile grid.
 *
 * @param name in full; the tile itself shows {@link #shortName()}
 * @param col counted from 0
 * @param row counted from 0
 * @param national whether it stands in the national list
 * @param association whether the association's document names it
 * @param href empty where there is nothing to open
 */
public record Tile(
        String code,
        String name,
        int col,
        int row,
        long count,
        boolean national,
        boolean association,
        boolean chosen,
        String href) {

    /** 城口 for 城口县, 酉阳 for 酉阳土家族苗族自治县, but 忠县 as it is. */
    public String shortName() {
        var name = this.name.replaceFirst("(土家族|苗族)+自治县$", "");
        return name.length() > 2 ? name.replaceFirst("[区县]$", "") : name;
    }
}
