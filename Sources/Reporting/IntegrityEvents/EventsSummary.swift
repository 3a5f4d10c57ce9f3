import IntegrityEvents
import Messages

/// The end of the report: what was read, what it comes to, and what to do when there was nothing.
struct EventsSummary {
    let catalogue: MessageCatalogue

    /// How many entries that could not be read are listed.
    private static let shownUnread = 20

    func render(_ report: FleetReport) -> String {
        (unread(report) + [counts(report.entries), conclusion(report)] + aside(report) + hint(report)).map {
            $0.text(in: catalogue)
        }
        .map { TextWrapping.wrap(VisibleText.line($0)).joined(separator: "\n") + "\n" }.joined()
    }

    private func unread(_ report: FleetReport) -> [Message] {
        let lines = report.unread.prefix(Self.shownUnread).map { entry -> Message in
            "\(entry.file):\(entry.line): not read: \(entry.reason)"
        }
        let more = report.entries.unreadable - lines.count
        return more > 0 ? lines + ["Another \(more) entries could not be read."] : lines
    }

    private func counts(_ entries: EntryCounts) -> Message {
        """
        Entries read: \(entries.read). Integrity events: \(entries.integrity), of which \(entries.duplicates) delivered \
        twice and \(entries.unknown) of an unknown kind. Others: \(entries.other). Left out by the query: \
        \(entries.filtered). Not readable: \(entries.unreadable).
        """
    }

    private func conclusion(_ report: FleetReport) -> Message {
        guard report.entries.integrity > 0 else { return nothing(report.entries) }
        let rows = report.rows
        guard !rows.isEmpty else { return "There is no report about a boot among the integrity events." }
        func count(_ verdict: BootVerdict) -> Int { rows.summary.counts[verdict] ?? 0 }
        return """
            Reports about boots: \(rows.count). Passed: \(count(.passed)), failed: \(count(.failed)), accepted: \
            \(count(.accepted)), not determined: \(count(.notDetermined)).
            """
    }

    /// The registers that told nothing, each with the reason.
    private func aside(_ report: FleetReport) -> [Message] {
        let reasons = report.rows.summary.leftAside
        guard !reasons.isEmpty else { return [] }
        let named = reasons.sorted { $0.key < $1.key }.map { "PCR \($0.key) (\($0.value.message))" as Message }
        return ["Left aside when nodes were compared: \(named, separator: .comma)."]
    }

    /// What more could be known.
    private func hint(_ report: FleetReport) -> [Message] {
        guard !report.rows.isEmpty, !report.rows.summary.isComparing else { return [] }
        return [
            """
            Nodes were not compared with each other, so that an image that was bad from the first boot is not seen: give \
            --inventory what 'kubectl get nodes -o json' or 'gcloud compute instances list --format=json' prints.
            """
        ]
    }

    private func nothing(_ entries: EntryCounts) -> Message {
        let export =
            "gcloud logging read 'log_id(\"compute.googleapis.com/shielded_vm_integrity\")' "
            + "--freshness=30d --format=json > entries.json"
        return entries.read == 0
            ? "There are no entries. Export them with: \(export)"
            : "There is no integrity event among the entries. Export them with: \(export)"
    }
}
