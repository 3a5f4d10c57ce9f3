import MeasuredBoot
import Messages

/// Behind the end of the firmware's services PCR 0 to 7 can still be extended, but by the operating system: such an
/// event proves nothing about the boot.
struct BootServicesExit: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        guard let exit = log.bootServicesExit else { return [] }
        return log.log.events.compactMap { event in
            guard event.index > exit, let pcr = event.pcr, pcr < 8,
                [.variableDriverConfig, .variableAuthority, .separator].contains(event.type)
            else { return nil }
            let message: Message = """
                an event of PCR \(pcr) stands behind the end of the firmware's services: the operating system wrote it
                """
            return Problem(.firmwareEventAfterExit, pcr: pcr, event: event.index, message)
        }
    }
}

extension Problem.Kind {
    fileprivate static let firmwareEventAfterExit = untrustworthy("firmware-event-after-exit-boot-services")
}
