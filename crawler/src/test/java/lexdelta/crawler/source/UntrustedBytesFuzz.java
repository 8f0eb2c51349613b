package lexdelta.crawler.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for bytes that a reader can neither read nor refuse, beginning with the kept files and led
 * by which branches of the code they reach. Not part of any build; one reader at a time, for as long
 * as wanted:
 *
 * <pre>
 * JAZZER_FUZZ=1 nice -n 19 ./mvnw -pl crawler test -Dtest='UntrustedBytesFuzz#ecfrBulk' -Djazzer.max_duration=10m
 * </pre>
 *
 * What is found lies in {@code UntrustedBytesFuzzInputs} of the test resources: make it small, give it
 * a name that says what it is, move it to the reader's folder, and mend the reader.
 */
class UntrustedBytesFuzz {
  static Stream<byte[]> apiSeeds() throws Exception {
    return seeds(UntrustedBytes.ECFR_API);
  }

  static Stream<byte[]> bulkSeeds() throws Exception {
    return seeds(UntrustedBytes.ECFR_BULK);
  }

  static Stream<byte[]> updatesSeeds() throws Exception {
    return seeds(UntrustedBytes.POLICY_MANUAL_UPDATES);
  }

  static Stream<byte[]> registerTextSeeds() throws Exception {
    return seeds(UntrustedBytes.FEDERAL_REGISTER_TEXT);
  }

  static Stream<byte[]> registerListSeeds() throws Exception {
    return seeds(UntrustedBytes.FEDERAL_REGISTER_LIST);
  }

  static Stream<byte[]> publicInspectionSeeds() throws Exception {
    return seeds(UntrustedBytes.PUBLIC_INSPECTION);
  }

  static Stream<byte[]> bulletinSeeds() throws Exception {
    return seeds(UntrustedBytes.VISA_BULLETIN);
  }

  static Stream<byte[]> eoirSeeds() throws Exception {
    return seeds(UntrustedBytes.EOIR_VOLUME);
  }

  static Stream<byte[]> famSeeds() throws Exception {
    return seeds(UntrustedBytes.FAM);
  }

  private static Stream<byte[]> seeds(UntrustedBytes reader) throws Exception {
    Stream.Builder<byte[]> seeds = Stream.builder();
    for (Path file : reader.files()) {
      seeds.add(Files.readAllBytes(file));
    }
    return seeds.build();
  }

  @MethodSource("apiSeeds")
  @FuzzTest(maxDuration = "10m")
  void ecfrApi(byte[] bytes) {
    UntrustedBytes.ECFR_API.readable(bytes);
  }

  @MethodSource("bulkSeeds")
  @FuzzTest(maxDuration = "10m")
  void ecfrBulk(byte[] bytes) {
    UntrustedBytes.ECFR_BULK.readable(bytes);
  }

  @MethodSource("updatesSeeds")
  @FuzzTest(maxDuration = "10m")
  void policyManualUpdates(byte[] bytes) {
    UntrustedBytes.POLICY_MANUAL_UPDATES.readable(bytes);
  }

  @MethodSource("registerTextSeeds")
  @FuzzTest(maxDuration = "10m")
  void federalRegisterText(byte[] bytes) {
    UntrustedBytes.FEDERAL_REGISTER_TEXT.readable(bytes);
  }

  @MethodSource("registerListSeeds")
  @FuzzTest(maxDuration = "10m")
  void federalRegisterList(byte[] bytes) {
    UntrustedBytes.FEDERAL_REGISTER_LIST.readable(bytes);
  }

  @MethodSource("publicInspectionSeeds")
  @FuzzTest(maxDuration = "10m")
  void publicInspection(byte[] bytes) {
    UntrustedBytes.PUBLIC_INSPECTION.readable(bytes);
  }

  @MethodSource("bulletinSeeds")
  @FuzzTest(maxDuration = "10m")
  void visaBulletin(byte[] bytes) {
    UntrustedBytes.VISA_BULLETIN.readable(bytes);
  }

  @MethodSource("eoirSeeds")
  @FuzzTest(maxDuration = "10m")
  void eoirVolume(byte[] bytes) {
    UntrustedBytes.EOIR_VOLUME.readable(bytes);
  }

  @MethodSource("famSeeds")
  @FuzzTest(maxDuration = "10m")
  void fam(byte[] bytes) {
    UntrustedBytes.FAM.readable(bytes);
  }
}
