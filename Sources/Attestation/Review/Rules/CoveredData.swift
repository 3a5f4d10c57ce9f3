import MeasuredBoot
import Messages

/// For some types the standard has firmware hash the data that it writes into the log; where the digest is not that of
/// the data, the data was changed afterwards.
struct CoveredData: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        log.log.events.compactMap { event in
            guard let pcr = event.pcr else { return nil }
            switch log.events[event.index].coverage {
            case .allButLastByte: return Problem(.shimAuthorityByte, pcr: pcr, event: event.index, Self.shim)
            case .nothing: break
            case .data, .part, .notExtended: return nil
            }
            guard Self.hasToBeCovered(event, pcr, in: log) else { return nil }
            let message: Message = """
                the digest of this \(event.type) is not that of its data: what the data says is not what was measured
                """
            return Problem(.dataNotCovered, pcr: pcr, event: event.index, message)
        }
    }

    private static let shim: Message = """
        the digest leaves the last byte out, as shim before version 15.3 measured; what the data says is what was measured
        """

    private static func hasToBeCovered(_ event: Event, _ pcr: Int, in log: InspectedLog) -> Bool {
        switch event.type {
        case .separator, .variableAuthority: return pcr < 8
        case .variableDriverConfig: return pcr == 7
        case .efiAction: return pcr < 8 && log.events[event.index].action != nil
        case .ipl: return pcr == 8 && log.events[event.index].script != nil
        default: return false
        }
    }
}

extension Problem.Kind {
    fileprivate static let dataNotCovered = untrustworthy("data-not-covered")
    fileprivate static let shimAuthorityByte = note("shim-authority-byte")
}
