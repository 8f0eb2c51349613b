package lexdelta.alerts.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.subscription.jdbc.JdbcSubscriptions;
import lexdelta.alerts.topic.StartingTopics;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What subscriptions must do on every database. */
public abstract class SubscriptionsContract {
  private static final PersonId ANNA = new PersonId("anna");
  private static final PersonId BERT = new PersonId("bert");
  private static final EmailAddress ADDRESS = new EmailAddress("anna@example.org");
  private static final TopicId ASYLUM = new TopicId("asylum");
  private static final TopicId FEES = new TopicId("fees");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private TestDatabase database;
  private Subscriptions subscriptions;

  protected abstract TestDatabase open(Path folder);

  @BeforeEach
  void open() {
    database = open(folder);
    StartingTopics.offerTo(new JdbcTopics(database.jdbc()));
    subscriptions = new JdbcSubscriptions(database.jdbc(), clock, new SecureRandom());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void toSubscribeTwiceIsToSubscribeOnce() {
    Subscription first = subscriptions.subscribe(ANNA, ASYLUM, ADDRESS);
    clock.pass(Duration.ofDays(1));
    Subscription again =
        subscriptions.subscribe(ANNA, ASYLUM, new EmailAddress("Anna@Example.ORG"));
    assertThat(again).isEqualTo(first);
    assertThat(subscriptions.active()).containsExactly(first);
    assertThat(subscriptions.find(first.id())).contains(first);
  }

  @Test
  void aCancelledSubscriptionHoldsAgainWhenMadeAgain() {
    Subscription made = subscriptions.subscribe(ANNA, ASYLUM, ADDRESS);
    assertThat(subscriptions.cancel(ANNA, made.id())).isTrue();
    assertThat(subscriptions.of(ANNA)).isEmpty();
    assertThat(subscriptions.subscribe(ANNA, ASYLUM, ADDRESS)).isEqualTo(made);
  }

  @Test
  void nobodyCancelsAnothersSubscription() {
    Subscription made = subscriptions.subscribe(ANNA, ASYLUM, ADDRESS);
    assertThat(subscriptions.cancel(BERT, made.id())).isFalse();
    assertThat(subscriptions.of(ANNA)).containsExactly(made);
  }

  @Test
  void aTokenStopsAllMailOfOnePersonToOneAddress() {
    Subscription asylum = subscriptions.subscribe(ANNA, ASYLUM, ADDRESS);
    Subscription fees = subscriptions.subscribe(ANNA, FEES, ADDRESS);
    Subscription elsewhere = subscriptions.subscribe(ANNA, FEES, new EmailAddress("b@example.org"));
    Subscription berts = subscriptions.subscribe(BERT, FEES, ADDRESS);
    assertThat(subscriptions.cancelByToken(asylum.token())).containsExactly(asylum, fees);
    assertThat(subscriptions.cancelByToken(asylum.token())).isEmpty();
    assertThat(subscriptions.active()).containsExactly(elsewhere, berts);
  }

  @Test
  void anUnknownTokenStopsNothing() {
    subscriptions.subscribe(ANNA, ASYLUM, ADDRESS);
    assertThat(subscriptions.cancelByToken(UnsubscribeToken.random(new SecureRandom()))).isEmpty();
    assertThat(subscriptions.active()).hasSize(1);
  }

  @Test
  void namesTheTopicsWhenThereIsNoSuchTopic() {
    assertThatThrownBy(() -> subscriptions.subscribe(ANNA, new TopicId("asylums"), ADDRESS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("asylums")
        .hasMessageContaining("waivers-of-inadmissibility");
  }

  @Test
  void aRemovedTopicIsFollowedByNobody() {
    subscriptions.subscribe(ANNA, ASYLUM, ADDRESS);
    new JdbcTopics(database.jdbc()).remove(ASYLUM);
    assertThat(subscriptions.active()).isEmpty();
  }
}
