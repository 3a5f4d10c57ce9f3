import MeasuredBoot
import Messages

/// The script of Container-Optimized OS compares the priorities of its two systems, which count down and up from boot to
/// boot. Which system it chose stands in the commands behind the comparison.
struct BootPriorities: VolatileRule {
    let name: Message = "boot priorities that the script compares"

    func canonical(of event: InspectedEvent, in log: EventLog) -> String? {
        guard event.coverage.isBound, let text = event.script,
            // Nothing else is looked at more closely: this is asked of every line of the script.
            text.content.count < 32, log.bytes[text.content].first == UInt8(ascii: "[")
        else { return nil }
        return Self.isComparison(log.text(of: text)) ? "[ PRIORITY -lt PRIORITY ]" : nil
    }

    /// `[ 15 -lt 0 ]`
    private static func isComparison(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 5 && words[0] == "[" && words[2] == "-lt" && words[4] == "]" && Int(words[1]) != nil
            && Int(words[3]) != nil
    }
}
