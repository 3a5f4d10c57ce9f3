import MeasuredBoot
import Messages

/// Firmware that can be debugged, or that lets devices reach any memory, says so in PCR 7.
struct DebugMode: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        log.actions.compactMap { event, action in
            switch action {
            case .debugMode:
                let message: Message = "the firmware ran in debug mode: whoever held the debugger could change anything"
                return Problem(.debugMode, pcr: event.pcr, event: event.index, message)
            case .dmaProtectionDisabled:
                let message: Message = "devices could reach any memory while the firmware ran: DMA protection was off"
                return Problem(.dmaProtectionDisabled, pcr: event.pcr, event: event.index, message)
            default: return nil
            }
        }
    }
}

extension Problem.Kind {
    fileprivate static let debugMode = untrustworthy("debug-mode")
    fileprivate static let dmaProtectionDisabled = note("dma-protection-disabled")
}
