import Alerting
package import LogEntries
package import Messages
package import Storage

/// The silences: those that count, and those that have ended.
package struct SilenceListPage: Page {
    let silences: [Silence]
    let now: Timestamp

    package let section: PageSection? = .silences
    package let title: Message = "Silences"

    /// Reads the page.
    package init(_ connection: any SQLConnection, now: Timestamp) throws {
        silences = try SilenceTable(connection).all().sorted { ($1.endsAt, $1.id) < ($0.endsAt, $0.id) }
        self.now = now
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        if silences.isEmpty {
            Parts.empty(
                "There is no silence.",
                "To silence incidents that are being looked after, open one of them and choose Silence."
            )
        }
        for silence in silences { card(silence, frame) }
    }

    private func card(_ silence: Silence, _ frame: PageFrame) -> Markup {
        Tag.article(.style(.card)) {
            Tag.h2 { Markup.verbatim(silence.comment) }
            Tag.p { state(silence) }
            Tag.ul { for matcher in silence.matchers { Tag.li { SilenceWords.condition(matcher) } } }
            Tag.dl {
                Parts.fact("Made by", silence.author)
                Parts.fact("Begins", Parts.time(silence.startsAt))
                Parts.fact("Ends", Parts.time(silence.endsAt))
            }
            if frame.mayChange, silence.isInForce(at: now) {
                Tag.form(.with(.method, "post"), .action(PageAddress("silences", silence.id, "end"))) {
                    frame.formField
                    Tag.p { Tag.button(.style(.quiet)) { "End it now" } }
                }
            }
        }
    }

    private func state(_ silence: Silence) -> Markup {
        silence.isInForce(at: now)
            ? Tag.span(.style(.badge, .open)) { "in force" } : Tag.span(.style(.badge)) { "over" }
    }
}
