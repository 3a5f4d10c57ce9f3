import Findings
package import Messages
import Posture
package import Storage

/// What scans found: what nobody watches, since when, and what was resolved.
package struct PosturePage: Page {
    /// Which results are shown.
    package enum Choice: String, Sendable, CaseIterable {
        case unresolved, resolved

        var label: Message {
            switch self {
            case .unresolved: "not resolved"
            case .resolved: "resolved"
            }
        }
    }

    let results: [StoredPosture]
    let total: Int
    let choice: Choice

    package let section: PageSection? = .posture
    package let title: Message = "Posture"

    /// How many results are shown: the worst.
    private static let limit = 500

    /// Reads the page.
    package init(_ connection: any SQLConnection, choice: Choice) throws {
        let all = try PostureTable(connection).list(resolved: choice == .resolved)
        let wanted = all.filter { Self.isWanted($0, choice) }.sorted(by: Self.precedes)
        results = Array(wanted.prefix(Self.limit))
        total = wanted.count
        self.choice = choice
    }

    private static func isWanted(_ stored: StoredPosture, _ choice: Choice) -> Bool {
        switch choice {
        case .unresolved:
            stored.resolvedAt == nil && ["failed", "notDetermined"].contains(stored.result.outcome)
        case .resolved: stored.resolvedAt != nil
        }
    }

    private static func precedes(_ left: StoredPosture, _ right: StoredPosture) -> Bool {
        let ranks = (rank(left), rank(right))
        if ranks.0 != ranks.1 { return ranks.0 > ranks.1 }
        if left.firstSeen != right.firstSeen { return left.firstSeen < right.firstSeen }
        return (left.source, left.result.fingerprint) < (right.source, right.result.fingerprint)
    }

    private static func rank(_ stored: StoredPosture) -> Int {
        let severity = Severity(rawValue: stored.result.severity).flatMap(Severity.allCases.firstIndex) ?? 0
        return severity * 2 + (stored.result.outcome == "failed" ? 1 : 0)
    }

    @MarkupBuilder
    package func content(_ frame: PageFrame) -> [Markup] {
        Tag.nav(.label(.alternative, "Filter by state")) {
            Tag.ul {
                for option in Choice.allCases {
                    Tag.li {
                        Tag.a(.href(Self.address(option)), option == choice ? .with(.ariaCurrent, "true") : nil) {
                            option.label
                        }
                    }
                }
            }
        }
        if results.isEmpty { nothing(frame) } else { list }
    }

    private static func address(_ choice: Choice) -> PageAddress {
        PageAddress("posture").with("state", choice == .unresolved ? "" : choice.rawValue)
    }

    private func nothing(_ frame: PageFrame) -> Markup {
        choice == .unresolved
            ? Parts.empty(
                "No scan has found anything that is unwatched.",
                "Send the results of a scan, for example after each change of the Terraform:",
                "shieldwatch scan --format json . | " + frame.posting("-", to: "/api/v1/posture")
            ) : Parts.empty("Nothing has been resolved yet.", "What a later scan no longer finds is listed here.")
    }

    private var list: Markup {
        Tag.div(.style(.card)) {
            DataTable(caption: "\(results.count) of \(total) results, the most severe first", columns: columns)
                .markup(results.map(row))
            if choice == .unresolved {
                Tag.p(.style(.muted)) { "Why a rule matters, and how to repair what it found without an outage:" }
                Parts.command("shieldwatch explain \(results.first?.result.rule ?? "RULE")")
            }
        }
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(title: "Severity"), DataTable.Column(title: "What"), DataTable.Column(title: "Where"),
            DataTable.Column(title: "Repairing it"), DataTable.Column(title: "Since"),
            DataTable.Column(title: choice == .resolved ? "Resolved at" : "Last scan"),
        ]
    }

    private func row(_ stored: StoredPosture) -> DataTable.Row {
        let result = stored.result
        let details = PostureDetails(result)
        return DataTable.Row(cells: [
            Severity(rawValue: result.severity).map(Words.badge) ?? .verbatim(result.severity),
            what(result),
            place(stored, details),
            details?.cost.map { .message($0) } ?? .verbatim("–"),
            Parts.time(stored.firstSeen),
            Parts.time(stored.resolvedAt ?? stored.lastSeen),
        ])
    }

    private func what(_ result: PostureResult) -> Markup {
        Tag.div {
            title(result.rule)
            Tag.div(.style(.muted)) {
                Markup.verbatim(result.rule)
                if result.outcome == "notDetermined" {
                    Markup.verbatim(" · ")
                    "not determined"
                }
            }
        }
    }

    private func place(_ stored: StoredPosture, _ details: PostureDetails?) -> Markup {
        Tag.div {
            Parts.value(stored.result.address)
            details?.reason ?? .nothing
            if let place = details?.place { Tag.div { Parts.value(place) } }
            Tag.div(.style(.muted)) { "Source: \(stored.source)" }
        }
    }

    /// What the rule is called; its name where this version does not know it.
    private func title(_ rule: String) -> Markup {
        guard let description = RuleRegistry.rule(named: rule)?.description else { return .verbatim(rule) }
        return .translated(english: description.english.title, japanese: description.japanese.title)
    }
}
