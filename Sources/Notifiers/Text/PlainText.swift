import Alerting
import Messages

/// A notification as text without markup, for mail and terminals.
enum PlainText {
    static func render(_ notification: Notification, _ words: NotificationWords) -> String {
        let incident = notification.incident
        var parts = [words.headline(notification)]
        parts.append(words.facts(notification).map { "\($0.name): \($0.value)" }.joined(separator: "\n"))
        section(words.text("What differs"), words.changes(incident), &parts)
        section(words.text("What is known"), words.explanation(incident), &parts)
        let steps = words.steps(incident).enumerated().map { index, step in
            (["\(index + 1). \(step.text)"] + step.commands.map { "     \($0)" }).joined(separator: "\n")
        }
        if !steps.isEmpty { parts.append(([words.text("What to do next")] + steps).joined(separator: "\n")) }
        parts.append(words.link(incident))
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ title: String, _ lines: [String], _ parts: inout [String]) {
        guard !lines.isEmpty else { return }
        parts.append(([title] + lines.map { "- \($0)" }).joined(separator: "\n"))
    }
}
