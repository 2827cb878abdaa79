package org.luoshi.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as a drawing of our own, so that no picture with a secret is ever fetched or kept.
 *
 * @param size of its side in modules, the quiet zone included: the drawing's viewBox
 * @param path the dark modules as an SVG path
 */
public record QrCode(int size, String path) {

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            4);

    public static QrCode of(String text) {
        try {
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++)
                for (int x = 0; x < modules.getWidth(); x++)
                    if (modules.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            return new QrCode(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
