import Attestation
import MeasuredBoot
import Messages
import Reporting

/// What differs between two folders of references.
struct ReferenceDifference {
    /// One value that is new, gone or decided otherwise.
    struct Change {
        enum Kind: String {
            case added, removed, decided
        }

        let kind: Kind
        let old: ReferenceValue?
        let new: ReferenceValue?

        var value: ReferenceValue? { new ?? old }
    }

    let changes: [Change]

    init(from old: ReferenceSet, to new: ReferenceSet) {
        let before = Dictionary(old.values.map { ($0.id, $0) }) { first, _ in first }
        let after = Dictionary(new.values.map { ($0.id, $0) }) { first, _ in first }
        let removed = old.values.filter { after[$0.id] == nil }
        let added = new.values.filter { before[$0.id] == nil }
        let decided = new.values.compactMap { value -> Change? in
            guard let earlier = before[value.id], earlier.state != value.state else { return nil }
            return Change(kind: .decided, old: earlier, new: value)
        }
        changes =
            removed.map { Change(kind: .removed, old: $0, new: nil) }
            + added.map { Change(kind: .added, old: nil, new: $0) } + decided
    }

    private struct Document: Encodable {
        let schemaVersion = 1
        let changes: [Entry]
    }

    private struct Entry: Encodable {
        let kind: String
        let id: String
        let component: String
        let phase: String
        let old: String?
        let new: String?
    }

    /// One object, the same for the same folders.
    var json: String {
        let entries = changes.compactMap { change in
            change.value.map { value in
                Entry(
                    kind: change.kind.rawValue,
                    id: value.id,
                    component: value.measured.component.rawValue,
                    phase: value.measured.phase.rawValue,
                    old: change.old?.state.rawValue,
                    new: change.new?.state.rawValue
                )
            }
        }
        return JSONText.render(Document(changes: entries))
    }

    /// A line for each change.
    func text(in catalogue: MessageCatalogue) -> String {
        let lines = changes.compactMap { Self.line($0)?.text(in: catalogue) }
        let none: Message = "the reference values are the same"
        return (lines.isEmpty ? [none.text(in: catalogue)] : lines).map { $0 + "\n" }.joined()
    }

    private static func line(_ change: Change) -> Message? {
        guard let value = change.value else { return nil }
        let (id, component, phase) = (
            value.id, value.measured.component.rawValue, ReferenceWords.phase(value.measured.phase)
        )
        switch change.kind {
        case .removed: return "- \(id)  \(component), \(phase): gone"
        case .added: return "+ \(id)  \(component), \(phase): new, \(ReferenceWords.state(value.state))"
        case .decided:
            let old = change.old.map { ReferenceWords.state($0.state) } ?? ""
            return "~ \(id)  \(component), \(phase): \(old), now \(ReferenceWords.state(value.state))"
        }
    }
}
