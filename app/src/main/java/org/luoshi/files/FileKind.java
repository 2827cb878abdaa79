package org.luoshi.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be handed in, told by its first bytes; the name's ending must agree. */
enum FileKind {
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe"), bytes(0xFF, 0xD8, 0xFF)),
    PNG("image/png", List.of("png"), bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')),
    PDF("application/pdf", List.of("pdf"), bytes('%', 'P', 'D', 'F', '-')),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx"),
            bytes('P', 'K', 3, 4)),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), bytes('P', 'K', 3, 4));

    private final String mediaType;
    private final List<String> endings;
    private final byte[] magic;

    FileKind(String mediaType, List<String> endings, byte[] magic) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.magic = magic;
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** The kind that both the name and the first bytes speak of; empty when they do not agree on one. */
    static Optional<FileKind> of(String name, byte[] content) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending) && kind.begins(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length >= magic.length && Arrays.equals(magic, Arrays.copyOf(content, magic.length));
    }

    /** WebP and HEIC, which phones make and few offices can open; told apart so that the refusal can say what to do. */
    static boolean isNewPicture(byte[] content) {
        if (content.length < 12) return false;
        var marks = new String(content, 0, 12, StandardCharsets.ISO_8859_1);
        var webp = marks.startsWith("RIFF") && marks.endsWith("WEBP");
        return webp || (marks.startsWith("ftyp", 4) && marks.substring(8).matches("hei[cxfms]|hev[cx]|mif1|avif"));
    }
}
