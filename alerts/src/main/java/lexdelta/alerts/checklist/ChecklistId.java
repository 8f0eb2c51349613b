package lexdelta.alerts.checklist;

/** The number of a checklist or template. */
public record ChecklistId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
