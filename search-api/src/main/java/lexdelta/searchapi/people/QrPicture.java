package lexdelta.searchapi.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A text as a QR code to be drawn as SVG.
 *
 * @param size of a side in modules, with the quiet zone around
 * @param path of the dark modules, as the d of an SVG path
 */
record QrPicture(int size, String path) {
  static QrPicture of(String text) {
    try {
      BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(matrix.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException("A text of " + text.length() + " characters is too long.", e);
    }
  }
}
