import MeasuredBoot
import Messages

/// Firmware closes each of PCR 0 to 7 with one separator: what stands before it is firmware's, what stands behind it is
/// not (TCG PC Client Platform Firmware Profile 1.06, section 3.3.2.2).
struct Separators: LogRule {
    /// The value after an error; firmware must not go on with the boot as if nothing had happened.
    private static let error: UInt32 = 0xFFFF_FFFF

    func problems(in log: InspectedLog) -> [Problem] {
        var problems: [Problem] = []
        var counts = [Int](repeating: 0, count: 8)
        var measured = [Bool](repeating: false, count: 8)
        for event in log.log.events {
            guard let pcr = event.pcr, pcr < 8, event.isExtended else { continue }
            measured[pcr] = true
            guard event.type == .separator else { continue }
            counts[pcr] += 1
            if let problem = wrongValue(event, log.events[event.index].content) { problems.append(problem) }
            if counts[pcr] == 2 { problems.append(second(event, pcr)) }
        }
        return problems + (0..<8).filter { measured[$0] && counts[$0] == 0 }.map(missing)
    }

    private func wrongValue(_ event: Event, _ content: EventContent) -> Problem? {
        switch content {
        case .separator(0): return nil
        case .separator(Self.error):
            let message: Message = "the separator carries the value for an error: firmware failed before it handed over"
            return Problem(.errorSeparator, pcr: event.pcr, event: event.index, message)
        default:
            let message: Message = "the separator carries neither of the two values that there are"
            return Problem(.unknownSeparator, pcr: event.pcr, event: event.index, message)
        }
    }

    private func missing(_ pcr: Int) -> Problem {
        let message: Message = "nothing separates what firmware measured into PCR \(pcr) from what came after it"
        return Problem(.missingSeparator, pcr: pcr, message)
    }

    private func second(_ event: Event, _ pcr: Int) -> Problem {
        let message: Message = "there is a second separator in PCR \(pcr), where firmware measures one"
        return Problem(.duplicateSeparator, pcr: pcr, event: event.index, message)
    }
}

extension Problem.Kind {
    fileprivate static let errorSeparator = untrustworthy("error-separator")
    fileprivate static let unknownSeparator = untrustworthy("unknown-separator")
    fileprivate static let missingSeparator = untrustworthy("missing-separator")
    fileprivate static let duplicateSeparator = untrustworthy("duplicate-separator")
}
