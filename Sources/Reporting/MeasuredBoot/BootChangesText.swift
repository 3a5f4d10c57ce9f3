public import Attestation
import MeasuredBoot
public import Messages

/// What changed between two boots, for people.
public enum BootChangesText {
    /// A line for each component that changed, then what was dropped, then what to do.
    public static func render(_ changes: BootChanges, language: Language, style: TerminalStyle) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        let rows = changes.changes.map { change in
            let name = change.component.message.text(in: catalogue)
            let registers = change.pcrs.map(String.init).joined(separator: ", ")
            let summary = VisibleText.line(change.summary.text(in: catalogue))
            return "\(style.mark(name, .heading)) (PCR \(registers)): \(summary)\n"
        }
        let ignored = changes.ignored.map { ignored in
            let message: Message = "left out: \(ignored.reason) (\(ignored.events) events)"
            return style.mark(message.text(in: catalogue), .faint) + "\n"
        }
        return rows.joined() + (ignored.isEmpty ? "" : "\n" + ignored.joined()) + "\n"
            + verdict(changes).text(in: catalogue) + "\n"
    }

    private static func verdict(_ changes: BootChanges) -> Message {
        changes.changes.isEmpty
            ? "Both boots measured the same."
            : "Components that differ: \(changes.changes.count). Where you did not change them, take the node out of service."
    }
}
