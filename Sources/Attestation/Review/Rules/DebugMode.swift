import MeasuredBoot
import Messages

/// Firmware that can be debugged, or that lets devices reach any memory, says so in PCR 7.
struct DebugMode: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        log.events.compactMap { event in
            switch event.action {
            case .debugMode:
                let message: Message = "the firmware ran in debug mode: whoever held the debugger could change anything"
                return Problem(.debugMode, pcr: event.event.pcr, event: event.event.index, message)
            case .dmaProtectionDisabled:
                let message: Message = "devices could reach any memory while the firmware ran: DMA protection was off"
                return Problem(.dmaProtectionDisabled, pcr: event.event.pcr, event: event.event.index, message)
            default: return nil
            }
        }
    }
}

extension Problem.Kind {
    fileprivate static let debugMode = untrustworthy("debug-mode")
    fileprivate static let dmaProtectionDisabled = note("dma-protection-disabled")
}
