import IntegrityEvents
import LogEntries
import Messages
import Storage

/// Reports of each day by verdict, as stacked columns (SVG).
struct VerdictChart {
    let days: [String]
    let counts: [DayCount]

    private static let (width, height, base) = (560, 120, 100)
    private static let order: [BootVerdict?] = [.passed, .accepted, .notDetermined, .failed]

    /// Takes the days up to now.
    init(_ counts: [DayCount], until now: Timestamp, days: Int) {
        self.counts = counts
        self.days = (0..<days).reversed().map { Timestamp(seconds: now.seconds - Int64($0) * 86_400).day }
    }

    /// The drawing with its legend, and the numbers as a table.
    @MarkupBuilder var markup: [Markup] {
        Tag.svg(
            .style(.chart),
            .with(.viewBox, "0 0 \(Self.width) \(Self.height)"),
            .with(.width, "100%"),
            .with(.role, "img"),
            .label(.alternative, "Reports of each day by verdict")
        ) {
            Tag.line(.with(.x1, 0), .with(.x2, Self.width), .with(.y1, Self.base), .with(.y2, Self.base))
            for (index, day) in days.enumerated() { column(day, at: index) }
        }
        legend
        Tag.details {
            Tag.summary { "As a table" }
            table
        }
    }

    private var legend: Markup {
        Tag.ul(.style(.legend)) { for verdict in Self.order { Tag.li { Words.badge(verdict) } } }
    }

    private func count(_ day: String, _ verdict: BootVerdict?) -> Int {
        counts.filter { $0.day == day && Self.shown($0.verdict) == verdict }.reduce(0) { $0 + $1.count }
    }

    /// What nobody has judged is not determined.
    private static func shown(_ verdict: BootVerdict?) -> BootVerdict { verdict ?? .notDetermined }

    private var highest: Int {
        max(1, days.map { day in Self.order.reduce(0) { $0 + count(day, $1) } }.max() ?? 1)
    }

    private func column(_ day: String, at index: Int) -> Markup {
        let step = Self.width / max(1, days.count)
        var top = Self.base
        let parts = Self.order.compactMap { verdict -> Markup? in
            let count = count(day, verdict)
            guard count > 0 else { return nil }
            let height = max(2, count * (Self.base - 8) / highest)
            top -= height
            return Tag.rect(
                .style(Words.looks(verdict)),
                .with(.x, index * step + 3),
                .with(.y, top),
                .with(.width, step - 6),
                .with(.height, height)
            ) { Tag.title { Markup.verbatim("\(day): \(count)") } }
        }
        return Tag.g {
            parts
            Tag.text(.with(.x, index * step + 3), .with(.y, Self.height - 6)) { Markup.verbatim(String(day.suffix(5))) }
        }
    }

    private var table: Markup {
        let columns =
            [DataTable.Column(title: "Day")]
            + Self.order.map { DataTable.Column(title: Words.verdict($0), isNumber: true) }
        let rows = days.map { day in
            DataTable.Row(
                cells: [.verbatim(day)] + Self.order.map { .verbatim("\(count(day, $0))") }
            )
        }
        return DataTable(caption: "Reports of each day by verdict", columns: columns).markup(rows)
    }
}
