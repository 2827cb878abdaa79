package org.luoshi.files;

/**
 * How much people may hand in.
 *
 * @param maxMegabytes of one file, in millions of bytes
 * @param picturesPerRecord files that one record may own, of every kind
 */
public record UploadPolicy(int maxMegabytes, int picturesPerRecord) {

    private static final long MEGABYTE = 1_000_000;

    public UploadPolicy {
        if (maxMegabytes < 1 || picturesPerRecord < 1) throw new IllegalArgumentException("some files can be kept");
    }

    long maxBytes() {
        return maxMegabytes * MEGABYTE;
    }
}
