/**
 * One package per kind of publisher. Each knows what to fetch and how to read it ({@link
 * lexdelta.crawler.source.WatchedSource}), and nothing else: not how bytes come in, where they are
 * kept, or what is done with what it reads. Adding a publisher is one package here and one line in
 * {@code CrawlerConfiguration}.
 */
@NullMarked
package lexdelta.crawler.source;

import org.jspecify.annotations.NullMarked;
