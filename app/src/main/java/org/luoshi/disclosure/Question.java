package org.luoshi.disclosure;

import org.luoshi.kernel.ClauseRef;

/** The five questions of GZ 六(三), in its order (adopted as a house rule, E-26). */
public enum Question {
    // 在哪里帮扶
    WHERE,
    // 帮扶什么项目
    WHAT,
    // 帮了谁
    WHO,
    // 帮了多少
    HOW_MUCH,
    // 项目帮扶效果怎么样
    EFFECT;

    public static final ClauseRef CLAUSE = ClauseRef.valueOf("GZ 六(三)");
}
