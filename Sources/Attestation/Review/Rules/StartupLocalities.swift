import MeasuredBoot
import Messages

/// The record that says how PCR 0 began may stand once, before the first event of PCR 0, with a locality that can start
/// a TPM (TCG PC Client Platform Firmware Profile 1.06, section 10.4.5.3).
struct StartupLocalities: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        let first = log.log.events.first { $0.pcr == 0 && $0.isExtended }?.index ?? Int.max
        var isSecond = false
        return log.log.events.compactMap { event in
            guard event.type == .noAction,
                case .record(.startupLocality(let locality)) = log.events[event.index].content
            else { return nil }
            defer { isSecond = true }
            let index = event.index
            if index > first {
                let message: Message = "the locality that started the TPM is recorded behind the first event of PCR 0"
                return Problem(.lateStartupLocality, pcr: 0, event: index, message)
            }
            guard !isSecond else {
                return Problem(.repeatedStartupLocality, pcr: 0, event: index, "the startup locality is recorded twice")
            }
            guard ![0, 3, 4].contains(locality) else { return nil }
            let message: Message = "locality \(locality) cannot start a TPM; 0, 3 and 4 can"
            return Problem(.impossibleStartupLocality, pcr: 0, event: index, message)
        }
    }
}

extension Problem.Kind {
    fileprivate static let lateStartupLocality = untrustworthy("late-startup-locality")
    fileprivate static let repeatedStartupLocality = untrustworthy("repeated-startup-locality")
    fileprivate static let impossibleStartupLocality = untrustworthy("impossible-startup-locality")
}
