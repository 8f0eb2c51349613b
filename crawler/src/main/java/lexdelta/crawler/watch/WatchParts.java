package lexdelta.crawler.watch;

import lexdelta.crawler.record.Progress;

/** What the job of watching is made of. */
public record WatchParts(WatchedSources sources, Progress progress, WatchSteps steps) {}
