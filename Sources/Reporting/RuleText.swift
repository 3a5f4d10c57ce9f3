import Findings
public import Messages
public import Posture

/// A rule as text for people, and as a line of a list.
public enum RuleText {
    /// Everything there is to say about a rule.
    public static func explanation(
        _ rule: RuleDescription,
        language: Language = .english,
        style: TerminalStyle = .plain
    ) -> String {
        let page = Page(catalogue: .catalogue(for: language), style: style)
        let prose = rule.prose(in: language)
        var lines = [style.mark("\(rule.id): \(prose.title)", .heading), page.facts(rule), ""]
        lines += TextWrapping.wrap(prose.summary) + [""]
        lines += page.section("Why it matters", prose.risk)
        lines += page.section("How to repair it, and what that does to what is running", prose.repair)
        if let commands = rule.commands { lines += page.code("Repair with gcloud", commands) }
        lines += page.code("Fails", rule.bad) + page.code("Passes", rule.good)
        lines.append(page.heading("Read on"))
        lines += rule.references.map { "  \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A table of rules, one line each.
    public static func list(_ rules: [RuleDescription], language: Language = .english) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        let rows = rules.map { rule in
            [
                rule.id, FindingWords.severity(rule.severity).text(in: catalogue), rule.cis ?? "",
                rule.prose(in: language).title,
            ]
        }
        // The severities of today's rules do not set the width: the column stays where it is when rules come and go.
        let severities = Severity.allCases.map { DisplayWidth.of(FindingWords.severity($0).text(in: catalogue)) }
        let widths = [rows.map { DisplayWidth.of($0[0]) }.max() ?? 0, severities.max() ?? 0, 5]
        return rows.map { row in
            zip(row, widths).map { $0.padding(to: $1) + "  " }.joined() + row[3] + "\n"
        }.joined()
    }
}

/// How the parts of a page are set.
private struct Page {
    let catalogue: MessageCatalogue
    let style: TerminalStyle

    func heading(_ title: Message) -> String { style.mark(title.text(in: catalogue), .heading) }

    func facts(_ rule: RuleDescription) -> String {
        var facts: [Message] = ["Severity \(FindingWords.severity(rule.severity))"]
        if let cis = rule.cis { facts.append("CIS GKE Benchmark \(cis)") }
        if !rule.aliases.isEmpty {
            facts.append("also known as \(rule.aliases.map { Message(verbatim: $0) }, separator: .comma)")
        }
        return facts.map { $0.text(in: catalogue) }.joined(separator: " · ")
    }

    func section(_ title: Message, _ paragraphs: [String]) -> [String] {
        [heading(title)] + paragraphs.flatMap { TextWrapping.wrap($0).map { "  " + $0 } + [""] }
    }

    func code(_ title: Message, _ text: String) -> [String] {
        [heading(title)] + text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" } + [""]
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
    }
}
