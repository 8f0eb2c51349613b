package lexdelta.alerts.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;

/**
 * Who reviews one event together, as one person sees it. Two people whom one subscription told, or
 * who are in the team that it is for, do. Who assigns it shows the assignee what is said on their
 * side, and sees what the assignee says from then on. Two people who were told of the same change by
 * subscriptions of their own, each for a client of their own, see nothing of each other.
 *
 * @param all the entries of the event, in order
 */
record Circle(Viewer viewer, List<Told> told, List<Entry> all) {
  Circle {
    told = told.stream().filter(Told::reached).toList();
    all = List.copyOf(all);
  }

  /** Whether the viewer takes part in it at all. */
  boolean open() {
    return told.stream().anyMatch(viewer::concernedBy)
        || assignments().anyMatch(it -> to(it).contains(viewer.person()));
  }

  /** The entries that the viewer may see; of notes that are not shared or were withdrawn only own. */
  List<Entry> visible() {
    Set<Long> withdrawn =
        all.stream()
            .filter(it -> it.mark() instanceof Mark.Withdrawn)
            .map(it -> ((Mark.Withdrawn) it.mark()).note())
            .collect(Collectors.toSet());
    return all.stream().filter(it -> own(it) || (open(it, withdrawn) && within(it))).toList();
  }

  private boolean own(Entry entry) {
    return entry.by().equals(viewer.person());
  }

  private static boolean open(Entry entry, Set<Long> withdrawn) {
    return switch (entry.mark()) {
      case Mark.Noted note -> note.shared() && !withdrawn.contains(entry.number());
      case Mark.Withdrawn _ -> false;
      default -> true;
    };
  }

  private boolean within(Entry entry) {
    if (together(viewer.person()).contains(entry.by())) {
      return true;
    }
    return assignments().anyMatch(it -> shows(it, entry));
  }

  /** Whether an assignment shows the viewer an entry. */
  private boolean shows(Entry assignment, Entry entry) {
    Set<PersonId> to = to(assignment);
    Set<PersonId> side = side(assignment);
    boolean since = to.contains(entry.by()) && entry.number() > assignment.number();
    return to.contains(viewer.person())
        ? since || side.contains(entry.by())
        : since && side.contains(viewer.person());
  }

  /** Everybody whom the viewer reviews it with, the viewer included. */
  Set<PersonId> people() {
    Set<PersonId> people = new HashSet<>(together(viewer.person()));
    people.add(viewer.person());
    assignments()
        .forEach(it -> {
          Set<PersonId> side = side(it);
          if (to(it).contains(viewer.person())) {
            people.addAll(side);
          } else if (side.contains(viewer.person())) {
            people.addAll(to(it));
          }
        });
    return people;
  }

  private Stream<Entry> assignments() {
    return all.stream().filter(it -> it.mark() instanceof Mark.Assigned);
  }

  /** Whom it was assigned to, and who took it over from them. */
  private Set<PersonId> to(Entry assignment) {
    Set<PersonId> people = new HashSet<>();
    for (Entry entry : all) {
      if (entry.equals(assignment)) {
        people.add(((Mark.Assigned) assignment.mark()).to());
      } else if (entry.mark() instanceof Mark.TakenOver it && people.contains(it.from())) {
        people.add(entry.by());
      }
    }
    return people;
  }

  /** Those for whom somebody assigned it: with whom they reviewed it until then. */
  private Set<PersonId> side(Entry assignment) {
    Set<PersonId> side = new HashSet<>(together(assignment.by()));
    side.add(assignment.by());
    assignments()
        .filter(it -> it.number() < assignment.number() && to(it).contains(assignment.by()))
        .forEach(it -> side.addAll(side(it)));
    return side;
  }

  /** Whom a subscription told of it that told the person too, or is for a team of theirs. */
  private Set<PersonId> together(PersonId person) {
    Map<SubscriptionId, Set<PersonId>> bySubscription = new HashMap<>();
    for (Told it : told) {
      Set<PersonId> people = bySubscription.computeIfAbsent(it.by(), _ -> new HashSet<>());
      people.add(it.recipient().person());
      if (viewer.concernedBy(it)) {
        people.add(viewer.person());
      }
    }
    return bySubscription.values().stream()
        .filter(people -> people.contains(person))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }
}
