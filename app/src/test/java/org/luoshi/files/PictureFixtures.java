package org.luoshi.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras, and as people with bad intentions, make them. */
final class PictureFixtures {

    private PictureFixtures() {}

    /** The upper left quarter is red, the rest blue. */
    static byte[] aPicture(String format, int width, int height) {
        try {
            var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var pen = picture.createGraphics();
            pen.setColor(Color.BLUE);
            pen.fillRect(0, 0, width, height);
            pen.setColor(Color.RED);
            pen.fillRect(0, 0, width / 2, height / 2);
            pen.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A JPEG as a phone makes it: turned, with the place where it was taken and the phone's name. */
    static byte[] aPhoneJpeg(int width, int height, int orientation) {
        var jpeg = aPicture("jpeg", width, height);
        var exif = exif(orientation);
        var bytes = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        bytes.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif);
        bytes.put(jpeg, 2, jpeg.length - 2);
        return bytes.array();
    }

    private static byte[] exif(int orientation) {
        var exif = ByteBuffer.allocate(200);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010F, 2, 8, 50); // the maker, 8 characters at 50
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8825, 4, 1, 58); // the position's own directory
        exif.putInt(0);
        exif.position(6 + 50).put("PHONEXY\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 2);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, 100);
        exif.putInt(0);
        exif.position(6 + 100);
        for (var part : new int[] {31, 57, 0}) exif.putInt(part).putInt(1);
        return Arrays.copyOf(exif.array(), exif.position());
    }

    private static void entry(ByteBuffer into, int tag, int type, int count, int value) {
        into.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG of a few hundred bytes that claims to be enormous. */
    static byte[] aFlood(int width, int height) {
        var png = aPicture("png", 10, 10);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    static BufferedImage open(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isRed(BufferedImage picture, int x, int y) {
        var point = new Color(picture.getRGB(x, y));
        return point.getRed() > 180 && point.getBlue() < 80;
    }
}
