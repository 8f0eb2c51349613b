package lexdelta.alerts.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void citationsAndFormsAreReadInWhateverSigns() {
    List<Wish> lines =
        Lines.read(
            """
            8 C.F.R. § 214.2(h)(13)

              8 CFR 214.2(h)(13)
            INA 212(a)(9)
            12 USCIS-PM E.3
            9 FAM 402.10
            8 CFR 214
            8 CFR
            8 CFR parts 310–341
            Form I-129
            i-765
            DS-260
            """);
    assertThat(lines)
        .extracting(it -> it.kind() + " " + it.what())
        .containsExactly(
            "PROVISION 8 CFR 214.2(h)(13)",
            "PROVISION 8 U.S.C. 1182(a)(9)",
            "PROVISION 12 USCIS-PM E.3",
            "PROVISION 9 FAM 402.10",
            "PROVISION 8 CFR 214",
            "PROVISION 8 CFR",
            "PROVISION 8 CFR parts 310–341",
            "FORM I-129",
            "FORM I-765",
            "FORM DS-260");
    assertThat(lines).extracting(Wish::kind).contains(WishKind.FORM);
  }

  @Test
  void badLinesAreNamedByTheirNumbersAllAtOnce() {
    assertThatThrownBy(() -> Lines.read("8 CFR 214.2\n\nthe usual things, page 5\nI-129\nhello"))
        .isInstanceOf(Lines.UnreadableException.class)
        .hasMessageContaining("Line 3: «the usual things, page 5»")
        .hasMessageContaining("Line 5: «hello»")
        .hasMessageContaining("write it as in 8 CFR 214.2(h)(13)")
        .hasMessageNotContaining("Line 1")
        .hasMessageNotContaining("Line 4");
    assertThatThrownBy(() -> Lines.read(" \n \n")).hasMessageContaining("at least one");
    assertThatThrownBy(() -> Lines.read("8 CFR 1." + "1".repeat(300)))
        .hasMessageContaining("Line 1: ")
        .hasMessageContaining("200");
  }
}
