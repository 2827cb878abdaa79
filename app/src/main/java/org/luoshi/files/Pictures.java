package org.luoshi.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.luoshi.kernel.Refusal;

/** Makes pictures our own: drawn anew as JPEG, upright, of a sensible size, without anything but their points. */
final class Pictures {

    private static final int LONG_SIDE = 1600;
    private static final int THUMBNAIL_SIDE = 320;
    private static final float QUALITY = 0.82f;
    private static final long MOST_POINTS = 40_000_000;

    private Pictures() {}

    /** A picture and its small sister, both JPEG. */
    record Redrawn(byte[] picture, byte[] thumbnail) {}

    /** @throws Refusal when it is no picture that we can read, or unfolds to more than 40 million points */
    static Redrawn redraw(FileKind kind, byte[] content) {
        try {
            var read = read(kind, content);
            var upright = upright(read, orientation(content));
            return new Redrawn(jpeg(fitted(upright, LONG_SIDE)), jpeg(fitted(upright, THUMBNAIL_SIDE)));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) throw refusal;
            throw Refusal.invalid("files.broken-picture"); // decoders throw anything at anything
        }
    }

    private static BufferedImage read(FileKind kind, byte[] content) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        if (!readers.hasNext()) throw new IllegalStateException("every Java reads " + kind);
        var reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            var points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > MOST_POINTS) throw Refusal.invalid("files.too-many-points", MOST_POINTS / 1_000_000);
            return decoded(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        var longSide = Math.max(reader.getWidth(0), reader.getHeight(0));
        var how = reader.getDefaultReadParam();
        var skip = Math.max(1, longSide / (2 * LONG_SIDE)); // keeps a large photo from filling the memory
        how.setSourceSubsampling(skip, skip, 0, 0);
        return reader.read(0, how);
    }

    /** As EXIF counts it: 1 is upright, 2 to 8 are turned or mirrored. */
    private static int orientation(byte[] content) {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            return 1; // what the camera says about itself may be nonsense; the picture is not
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        var lying = orientation >= 5 && orientation <= 8;
        return drawn(picture, turn, lying ? height : width, lying ? width : height);
    }

    private static BufferedImage fitted(BufferedImage picture, int side) {
        var longSide = Math.max(picture.getWidth(), picture.getHeight());
        if (longSide <= side) return picture;
        var half = longSide / 2 >= side ? longSide / 2 : side; // by halves, or fine lines break
        var scale = (double) half / longSide;
        var width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        var smaller = AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight());
        return fitted(drawn(picture, smaller, width, height), side);
    }

    /** On white, since JPEG knows no transparency. */
    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return sheet;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, List.of(), null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
