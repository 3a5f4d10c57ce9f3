import MeasuredBoot
import Messages

/// The script of Container-Optimized OS compares the priorities of its two systems, which count down and up from boot to
/// boot. Which system it chose stands in the commands behind the comparison.
struct BootPriorities: VolatileRule {
    let name: Message = "boot priorities that the script compares"

    func differsOnlyThere(_ old: MeasuredItem, _ new: MeasuredItem) -> Bool {
        guard old.event.coverage.isBound, new.event.coverage.isBound, let old = old.scriptLine, let new = new.scriptLine
        else { return false }
        return Self.isComparison(old) && Self.isComparison(new)
    }

    /// `[ 15 -lt 0 ]`
    private static func isComparison(_ line: String) -> Bool {
        let words = line.split(separator: " ")
        return words.count == 5 && words[0] == "[" && words[2] == "-lt" && words[4] == "]" && Int(words[1]) != nil
            && Int(words[3]) != nil
    }
}
