package lexdelta.searchapi.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-11");

  private static Course.Stretch stretch(String from, String until, Course.Kind kind) {
    return new Course.Stretch(
        LocalDate.parse(from),
        Optional.of(until).filter(it -> !it.isEmpty()).map(LocalDate::parse),
        kind);
  }

  @Test
  void stretchesFillTheLineInProportionToTheirDays() {
    Course course =
        Course.of(
                List.of(
                    stretch("2025-01-01", "2025-01-03", Course.Kind.TEXT),
                    stretch("2025-01-03", "2025-01-06", Course.Kind.GONE),
                    stretch("2025-01-06", "", Course.Kind.SHOWN)),
                TODAY)
            .orElseThrow();
    assertThat(course.bars())
        .containsExactly(
            new Course.Bar(0, 200, Course.Kind.TEXT),
            new Course.Bar(200, 300, Course.Kind.GONE),
            new Course.Bar(500, 500, Course.Kind.SHOWN));
    assertThat(course.bars().getLast().style()).isEqualTo("course-shown");
    assertThat(course.words()).isEqualTo("3 versions from 2025-01-01 on, the last of 2025-01-06");
  }

  @Test
  void aVersionStillToComeIsDrawnToo() {
    Course course =
        Course.of(
                List.of(
                    stretch("2025-01-01", "2025-02-01", Course.Kind.SHOWN),
                    stretch("2025-02-01", "", Course.Kind.TEXT)),
                TODAY)
            .orElseThrow();
    assertThat(course.last()).isEqualTo("2025-02-02");
    assertThat(course.bars().getLast().width()).isPositive();
  }

  @Test
  void oneVersionIsNoPicture() {
    assertThat(Course.of(List.of(stretch("2025-01-01", "", Course.Kind.TEXT)), TODAY)).isEmpty();
  }
}
