import Findings
public import Posture

/// A rule as text for people, and as a line of a list.
public enum RuleText {
    /// Everything there is to say about a rule.
    public static func explanation(_ rule: RuleDescription, style: TerminalStyle = .plain) -> String {
        let prose = rule.english
        var lines = [
            style.mark("\(rule.id): \(prose.title)", .heading),
            facts(rule),
            "",
        ]
        lines += TextWrapping.wrap(prose.summary) + [""]
        lines += section("Why it matters", prose.risk, style)
        lines += section("How to repair it, and what that does to what is running", prose.repair, style)
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
            return
                "\(id)  \(rule.severity.rawValue.padding(to: 8))  \((rule.cis ?? "").padding(to: 5))  \(rule.english.title)\n"
        }.joined()
    }

    private static func facts(_ rule: RuleDescription) -> String {
        var facts = ["Severity \(rule.severity.rawValue)"]
        if let cis = rule.cis { facts.append("CIS GKE Benchmark \(cis)") }
        if !rule.aliases.isEmpty { facts.append("also \(rule.aliases.joined(separator: ", "))") }
        return facts.joined(separator: " · ")
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
