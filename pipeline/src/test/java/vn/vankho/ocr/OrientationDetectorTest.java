package vn.vankho.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.model.Origin;
import vn.vankho.model.Page;
import vn.vankho.model.Rect;
import vn.vankho.model.Word;

class OrientationDetectorTest {
  private static boolean isDoubtful(int width, int height, double confidence) {
    Word word = Word.read("nhân", new Rect(10, 10, width, height), confidence, 0);
    Word letter = Word.read("-", new Rect(10, 90, 4, 8), confidence, 1);
    Page page = new Page(1, 500, 500, 200, Origin.OCR, 0, 0, confidence, List.of(word, letter));
    return OrientationDetector.isDoubtful(page);
  }

  @Test
  void trustsSureReadingOfWideWords() {
    assertThat(isDoubtful(80, 30, 0.9)).isFalse();
  }

  @Test
  void doubtsUnsureReading() {
    assertThat(isDoubtful(80, 30, 0.43)).isTrue();
  }

  @Test
  void doubtsSureReadingOfUpendedWords() {
    assertThat(isDoubtful(30, 80, 0.96)).isTrue();
  }

  @Test
  void doesNotDoubtEmptyPage() {
    Page empty = new Page(1, 500, 500, 200, Origin.OCR, 0, 0, 0, List.of());

    assertThat(OrientationDetector.isDoubtful(empty)).isFalse();
  }
}
