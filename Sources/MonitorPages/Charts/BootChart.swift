import IntegrityEvents
import Messages
import Storage

/// The last boots of a machine in a row, each with a mark for every phase (SVG). The timeline says the same in words.
struct BootChart {
    let boots: [NodeBoot]

    private static let step = 40
    private static let lines: [(phase: ReportPhase, y: Int)] = [(.early, 18), (.late, 42)]

    var markup: Markup {
        let width = max(Self.step * (boots.count + 2), 280)
        return Tag.svg(
            .style(.chart),
            .with(.viewBox, "0 0 \(width) 70"),
            .with(.width, width),
            .with(.height, 70),
            .with(.role, "img"),
            .label(.alternative, "The last boots, early and late, by verdict")
        ) {
            for line in Self.lines {
                Tag.line(.with(.x1, 70), .with(.x2, width), .with(.y1, line.y), .with(.y2, line.y))
                Tag.text(.with(.x, 0), .with(.y, line.y + 4)) { line.phase == .early ? "early" : "late" }
            }
            for (index, boot) in boots.enumerated() { marks(boot, at: 90 + index * Self.step) }
        }
    }

    private func marks(_ boot: NodeBoot, at x: Int) -> Markup {
        Tag.g {
            for line in Self.lines {
                if let stored = boot.report(line.phase) {
                    Tag.circle(
                        .style(Words.looks(stored.verdict)),
                        .with(.cx, x),
                        .with(.cy, line.y),
                        // A failure differs in size, too.
                        .with(.r, stored.verdict == .failed ? 10 : 7)
                    ) { Tag.title { Words.verdict(stored.verdict) } }
                }
            }
            Tag.text(.with(.x, x - 6), .with(.y, 66)) { Markup.verbatim(String(boot.counter.prefix(5))) }
        }
    }
}
