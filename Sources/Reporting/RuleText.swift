import Findings
public import Posture

/// A rule as text for people, and as a line of a list.
public enum RuleText {
    /// Everything there is to say about a rule.
    public static func explanation(_ rule: RuleDescription, style: TerminalStyle = .plain) -> String {
        var lines = [
            style.mark("\(rule.id): \(rule.title)", .heading),
            "Severity \(rule.severity.rawValue) · CIS GKE Benchmark \(rule.cis) · also \(rule.aliases.joined(separator: ", "))",
            "",
        ]
        lines += TextWrapping.wrap(rule.summary) + [""]
        lines += section("Why it matters", rule.risk, style)
        lines += section("How to repair it, and what that does to what is running", rule.repair, style)
        lines += code("Fails", rule.bad, style) + code("Passes", rule.good, style)
        lines.append(style.mark("Read on", .heading))
        lines += rule.references.map { "  \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A table of rules, one line each.
    public static func list(_ rules: [RuleDescription]) -> String {
        let width = rules.map(\.id.count).max() ?? 0
        return rules.map { rule in
            let id = rule.id.padding(to: width)
            return "\(id)  \(rule.severity.rawValue.padding(to: 8))  \(rule.cis)  \(rule.title)\n"
        }.joined()
    }

    private static func section(_ title: String, _ paragraphs: [String], _ style: TerminalStyle) -> [String] {
        [style.mark(title, .heading)] + paragraphs.flatMap { TextWrapping.wrap($0).map { "  " + $0 } + [""] }
    }

    private static func code(_ title: String, _ text: String, _ style: TerminalStyle) -> [String] {
        [style.mark(title, .heading)]
            + text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" } + [""]
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
