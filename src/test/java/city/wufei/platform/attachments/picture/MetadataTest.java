package city.wufei.platform.attachments.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void ofJpegIsTakenOutAndItsOrientationKept(int orientation) throws IOException {
        byte[] photograph = Photograph.jpeg(orientation);
        assertThat(text(photograph)).contains(Photograph.SECRET);

        byte[] published = jpeg(photograph);

        assertThat(text(published)).doesNotContain("GPS", "Photoshop", "xap");
        assertThat(Jpeg.orientation(new ByteArrayInputStream(published))).isEqualTo(orientation);
        assertSamePicture(photograph, published);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void ofPngIsTakenOutAndItsOrientationKept(int orientation) throws IOException {
        byte[] photograph = Photograph.png(orientation);
        assertThat(text(photograph)).contains(Photograph.SECRET);

        byte[] published = png(photograph);

        assertThat(text(published)).doesNotContain("GPS", "Author");
        assertThat(text(published).contains("eXIf")).isEqualTo(orientation == 6);
        assertSamePicture(photograph, published);
    }

    @Test
    void isNotTakenOutOfWhatIsBroken() {
        byte[] jpeg = Photograph.jpeg(1);
        byte[] png = Photograph.png(1);

        for (int length : new int[] {0, 1, 30, 300}) {
            assertThatThrownBy(() -> jpeg(Arrays.copyOf(jpeg, length))).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> png(Arrays.copyOf(png, length / 4))).isInstanceOf(EOFException.class);
        }
        assertThatThrownBy(() -> jpeg(png)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> png(jpeg)).isInstanceOf(IOException.class);
    }

    @Test
    void withOddOrientationsIsUpright() {
        for (byte[] exif :
                new byte[][] {{}, {'I', 'I'}, {'M', 'M', 0, 42, 127, 0, 0, 0}, {'M', 'M', 0, 42, -1, 0, 0, 0}}) {
            assertThat(Orientation.of(exif)).isEqualTo(Orientation.UPRIGHT);
        }
        assertThat(Orientation.of(Orientation.block(9))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(Orientation.block(5))).isEqualTo(5);
    }

    private static byte[] jpeg(byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Jpeg.copyWithoutMetadata(new ByteArrayInputStream(picture), out);
        return out.toByteArray();
    }

    private static byte[] png(byte[] picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Png.copyWithoutMetadata(new ByteArrayInputStream(picture), out);
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static void assertSamePicture(byte[] first, byte[] second) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(first));
        BufferedImage two = ImageIO.read(new ByteArrayInputStream(second));
        int[] pixels = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        assertThat(two.getRGB(0, 0, two.getWidth(), two.getHeight(), null, 0, two.getWidth()))
                .isEqualTo(pixels);
    }
}
