package lexdelta.crawler.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes texts at random. */
final class RandomEdits {
  private RandomEdits() {}

  /** The text with one to three words inserted, deleted or replaced; never blank. */
  static String edit(String text, String[] words, Random random) {
    List<String> edited = new ArrayList<>(List.of(text.split(" ")));
    for (int i = random.nextInt(3); i >= 0; i--) {
      int place = random.nextInt(edited.size());
      String word = words[random.nextInt(words.length)];
      switch (random.nextInt(3)) {
        case 0 -> edited.add(place, word);
        case 1 -> edited.set(place, word);
        default -> {
          if (edited.size() > 1) {
            edited.remove(place);
          }
        }
      }
    }
    String result = String.join(" ", edited);
    return result.isBlank() ? words[0] : result;
  }
}
