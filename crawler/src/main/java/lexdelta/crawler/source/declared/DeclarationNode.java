package lexdelta.crawler.source.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A block of keys in a file of declarations. Every complaint names file and line. */
final class DeclarationNode {
  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /** A block that may have certain keys and no others. */
  DeclarationNode(String file, Node node, Set<String> known) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw bad(node, "Here should stand keys and values, such as «id: dol-news»");
    }
    for (NodeTuple each : mapping.getValue()) {
      add(each, known);
    }
  }

  private void add(NodeTuple each, Set<String> known) {
    String key = scalar(each.getKeyNode(), "a key");
    if (!known.contains(key)) {
      throw bad(
          each.getKeyNode(),
          "The key «%s» is not known here; known are %s"
              .formatted(key, String.join(", ", new TreeSet<>(known))));
    }
    if (values.put(key, each.getValueNode()) != null) {
      throw bad(each.getKeyNode(), "The key «%s» stands twice".formatted(key));
    }
  }

  private String scalar(Node value, String what) {
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw bad(value, "%s should be one word or line".formatted(what));
  }

  Optional<String> find(String key) {
    Node value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(scalar(value, "«" + key + "»"));
  }

  String read(String key) {
    return find(key)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> bad("The key «%s» is missing".formatted(key)));
  }

  /** A list, or a single value as a list of one; empty when the key is missing. */
  List<String> list(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    } else if (value instanceof SequenceNode sequence) {
      List<String> all = new ArrayList<>();
      sequence.getValue().forEach(each -> all.add(scalar(each, "each of «" + key + "»")));
      return all;
    }
    return List.of(scalar(value, "«" + key + "»"));
  }

  /** The blocks of a list; empty when the key is missing. */
  List<DeclarationNode> blocks(String key, Set<String> known) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    } else if (value instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(each -> new DeclarationNode(file, each, known))
          .toList();
    }
    throw bad(value, "«%s» should be a list, each entry beginning with «- »".formatted(key));
  }

  /** What to throw about a key's value. */
  BadDeclarationsException bad(String key, String what) {
    return bad(values.getOrDefault(key, node), what);
  }

  /** What to throw about the block. */
  BadDeclarationsException bad(String what) {
    return bad(node, what);
  }

  private BadDeclarationsException bad(Node place, String what) {
    int line = place.getStartMark() == null ? 0 : place.getStartMark().getLine() + 1;
    return new BadDeclarationsException(
        "%s, line %d: %s. Correct the file; nothing of it was taken.".formatted(file, line, what));
  }
}
