import LogEntries
import MeasuredBoot
import Messages

/// Parts that several pages have.
enum Parts {
    /// A part of a page with a heading.
    static func card(_ title: Message, @MarkupBuilder content: () -> [Markup]) -> Markup {
        Tag.section(.style(.card)) {
            Tag.h2 { title }
            content()
        }
    }

    /// What stands where nothing is: why, and what to do next.
    static func empty(_ why: Message, _ next: Message, _ command: String? = nil) -> Markup {
        Tag.div(.style(.card, .empty)) {
            Tag.p { Tag.strong { why } }
            Tag.p { next }
            if let command { Parts.command(command) }
        }
    }

    /// A command for a shell.
    static func command(_ text: String) -> Markup { Tag.pre { Tag.code { Markup.verbatim(text) } } }

    /// A moment, to the second.
    static func time(_ moment: Timestamp) -> Markup {
        let text = Timestamp(seconds: moment.seconds).description
        let shown = text.replacing("T", with: " ").dropLast()
        return Tag.time(.with(.datetime, moment)) { Markup.verbatim(String(shown)) }
    }

    /// A fact with its name; nothing where it is not known.
    @MarkupBuilder
    static func fact(_ name: Message, _ value: Markup?) -> [Markup] {
        if let value {
            Tag.dt { name }
            Tag.dd { value }
        }
    }

    /// A fact that is a text from outside.
    static func fact(_ name: Message, _ value: String?) -> [Markup] {
        fact(name, value.flatMap { $0.isEmpty ? nil : Markup.verbatim($0) })
    }

    /// A register with its bank.
    static func register(_ pcr: Int, _ algorithm: DigestAlgorithm) -> Markup {
        Tag.span(.style(.together)) { Markup.verbatim("\(pcr) (\(algorithm.name))") }
    }

    /// A value of a register or a key.
    static func value(_ text: String) -> Markup { Tag.span(.style(.value)) { Markup.verbatim(text) } }

    /// A link to the next part of a list.
    @MarkupBuilder
    static func pager(_ next: PageAddress?) -> [Markup] {
        if let next { Tag.p(.style(.pager)) { Tag.a(.href(next), .with(.rel, "next")) { "Show more" } } }
    }

    /// A field to choose one of several.
    static func select(_ name: String, _ label: Message, _ options: [Choice], chosen: String) -> Markup {
        Tag.p {
            Tag.label(.with(.for, name)) { label }
            Tag.select(.with(.id, name), .with(.name, name)) {
                for option in options {
                    Tag.option(.with(.value, option.value), .flag(.selected, if: option.value == chosen)) {
                        option.label
                    }
                }
            }
        }
    }

    /// One of several to choose from.
    struct Choice {
        let value: String
        let label: Markup

        init(_ value: String, _ label: Message) {
            self.value = value
            self.label = .message(label)
        }
    }
}

/// A table that becomes a list on a narrow screen.
struct DataTable {
    /// A cell with the name of its column.
    struct Column {
        let title: Message
        var isNumber = false
    }

    let caption: Message
    let columns: [Column]

    /// The table.
    func markup(_ rows: [Row]) -> Markup {
        Tag.table(.style(.stack)) {
            Tag.caption { caption }
            Tag.thead {
                Tag.tr {
                    for column in columns {
                        Tag.th(.with(.scope, "col"), column.isNumber ? .style(.number) : nil) { column.title }
                    }
                }
            }
            Tag.tbody { for row in rows { self.row(row) } }
        }
    }

    /// A row: its cells in the order of the columns.
    struct Row {
        var looks: StyleClass?
        let cells: [Markup]
    }

    private func row(_ row: Row) -> Markup {
        Tag.tr(row.looks.map { .style($0) }) {
            for (column, cell) in zip(columns, row.cells) {
                Tag.td(.label(.dataLabel, column.title), column.isNumber ? .style(.number) : nil) { cell }
            }
        }
    }
}
