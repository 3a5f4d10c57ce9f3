import MeasuredBoot
import Messages

/// Scripts of GRUB count boots to fall back when one fails (Fedora, "08_fallback_counting" and "10_reset_boot_success"
/// of grub2). Which system was chosen stands in the commands behind the counting.
struct BootCounters: VolatileRule {
    let name: Message = "boot counters of the script"

    private static let names: Set<String> = ["boot_counter", "boot_indeterminate", "boot_success"]

    func canonical(of event: InspectedEvent, in log: EventLog) -> String? {
        guard event.coverage.isBound, let text = event.script, text.kind == .command,
            // Nothing longer counts anything: this is asked of every line of the script.
            text.content.count < 48
        else { return nil }
        return Self.counter(log.text(of: text)).map { "\($0)=NUMBER" }
    }

    /// The name that `set boot_counter=2` or `boot_counter=2` gives a number.
    private static func counter(_ line: String) -> String? {
        let assignment = line.hasPrefix("set ") ? line.dropFirst(4) : line[...]
        let parts = assignment.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, names.contains(String(parts[0])), Int(parts[1]) != nil else { return nil }
        return String(parts[0])
    }
}
