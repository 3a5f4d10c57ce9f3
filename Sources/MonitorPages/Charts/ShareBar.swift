import IntegrityEvents
import Messages

/// The share of each verdict, as one bar (SVG).
struct ShareBar {
    /// How many have which verdict, in the order in which they are drawn.
    let counts: [(verdict: BootVerdict?, count: Int)]

    /// The drawing; the numbers stand beside it.
    var markup: Markup {
        let total = max(1, counts.reduce(0) { $0 + $1.count })
        var start = 0
        let parts = counts.filter { $0.count > 0 }.map { part in
            let (from, until) = (start * 1_000 / total, (start + part.count) * 1_000 / total)
            start += part.count
            return Tag.rect(
                .style(Words.looks(part.verdict)),
                .with(.x, from),
                .with(.y, 0),
                .with(.width, max(4, until - from)),
                .with(.height, 60)
            )
        }
        return Tag.svg(
            .style(.share),
            .with(.viewBox, "0 0 1000 60"),
            .with(.preserveAspectRatio, "none"),
            .with(.ariaHidden, true)
        ) { parts }
    }
}
