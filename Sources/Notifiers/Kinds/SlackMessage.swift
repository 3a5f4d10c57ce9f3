import Alerting
import Messages
import OutboundHTTP

/// A message of Slack in Block Kit (https://docs.slack.dev/reference/block-kit/blocks).
struct SlackMessage: Codable, Hashable {
    /// What notifications and old clients show.
    let text: String
    let blocks: [SlackBlock]

    static let blockLimit = 50
    static let textLimit = 3_000
    static let headerLimit = 150
    static let fieldLimit = 2_000
    static let fieldCountLimit = 10

    init(_ notification: Notification, _ words: NotificationWords) {
        let incident = notification.incident
        let headline = words.headline(notification)
        text = SlackMarkup.escaped(headline, limit: Self.textLimit)
        var blocks = [SlackBlock.header(Truncation.characters(OneLine.text(headline, limit: 2_000), Self.headerLimit))]
        if headline.unicodeScalars.count > Self.headerLimit { blocks.append(.section(text)) }
        blocks.append(.fields(words.facts(notification).prefix(Self.fieldCountLimit).map(Self.field)))
        blocks += Self.list(words.text("What differs"), words.changes(incident))
        blocks += Self.list(words.text("What is known"), words.explanation(incident))
        blocks += Self.steps(incident, words)
        let link = SlackBlock.section("<\(SlackMarkup.escaped(words.link(incident), limit: 2_000))>")
        self.blocks = blocks.prefix(Self.blockLimit - 1) + [link]
    }

    private static func field(_ fact: NotificationWords.Fact) -> String {
        "*\(SlackMarkup.escaped(fact.name, limit: 200))*\n\(SlackMarkup.escaped(fact.value, limit: 1_700))"
    }

    private static func list(_ title: String, _ lines: [String]) -> [SlackBlock] {
        guard !lines.isEmpty else { return [] }
        return SlackMarkup.sections(
            ["*\(SlackMarkup.escaped(title, limit: 200))*"]
                + lines.map {
                    "• \(SlackMarkup.escaped($0, limit: 2_500))"
                }
        ).map(SlackBlock.section)
    }

    private static func steps(_ incident: Incident, _ words: NotificationWords) -> [SlackBlock] {
        let steps = words.steps(incident)
        guard !steps.isEmpty else { return [] }
        let title = SlackBlock.section("*\(SlackMarkup.escaped(words.text("What to do next"), limit: 200))*")
        return [title]
            + steps.enumerated().flatMap { index, step in
                [SlackBlock.section(SlackMarkup.escaped("\(index + 1). \(step.text)", limit: textLimit))]
                    + SlackMarkup.sections(step.commands.map { SlackMarkup.escaped($0, limit: 2_500) }).map {
                        SlackBlock.section("```\n\($0)\n```")
                    }
            }
    }
}

/// A block of a message.
struct SlackBlock: Codable, Hashable {
    /// A text and how it is read.
    struct Text: Codable, Hashable {
        let type: String
        let text: String
    }

    let type: String
    var text: Text?
    var fields: [Text]?

    static func header(_ text: String) -> SlackBlock {
        SlackBlock(type: "header", text: Text(type: "plain_text", text: text))
    }

    static func section(_ text: String) -> SlackBlock {
        SlackBlock(type: "section", text: Text(type: "mrkdwn", text: text))
    }

    static func fields(_ texts: [String]) -> SlackBlock {
        SlackBlock(type: "section", fields: texts.map { Text(type: "mrkdwn", text: $0) })
    }
}

/// Text within Slack's markup (https://docs.slack.dev/messaging/formatting-message-text).
enum SlackMarkup {
    /// Escapes what Slack reads as mentions, channels and links, and shortens before: an escape is never cut.
    ///
    /// A back quote would end a block of code: it becomes an apostrophe that looks alike.
    static func escaped(_ text: String, limit: Int) -> String {
        var rest = limit
        var result = ""
        for character in text {
            let piece = escape(character)
            // What is left has room for the mark.
            guard piece.unicodeScalars.count <= rest - 1 else { return result + "…" }
            rest -= piece.unicodeScalars.count
            result += piece
        }
        return result
    }

    private static func escape(_ character: Character) -> String {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "`": "\u{2BB}"
        default: String(character)
        }
    }

    /// Lines in as few texts as fit a section, with room for what encloses code.
    static func sections(_ lines: [String]) -> [String] {
        var sections: [String] = []
        for line in lines {
            if let last = sections.last,
                last.unicodeScalars.count + line.unicodeScalars.count + 1 <= SlackMessage.textLimit - 10
            {
                sections[sections.count - 1] = last + "\n" + line
            } else {
                sections.append(line)
            }
        }
        return sections
    }
}
