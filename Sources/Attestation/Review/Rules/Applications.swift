import MeasuredBoot
import Messages

/// Boot applications have to stand between the farewell of nobody and that of the firmware; one that returned and was
/// followed by another is a boot attempt that failed.
struct Applications: LogRule {
    func problems(in log: InspectedLog) -> [Problem] { late(log) + returned(log) }

    private func late(_ log: InspectedLog) -> [Problem] {
        guard let exit = log.bootServicesExit else { return [] }
        return log.log.events.filter { $0.index > exit && Self.isImage($0) }.map { event in
            let message: Message =
                "an image is logged behind the end of the firmware's services, where firmware loads nothing"
            return Problem(.imageAfterExit, pcr: event.pcr, event: event.index, message)
        }
    }

    private func returned(_ log: InspectedLog) -> [Problem] {
        log.actions.filter { $0.action == .returningFromApplication }.map { event, _ in
            let message: Message = "a boot application returned, and firmware tried the next one: a boot attempt failed"
            return Problem(.failedBootAttempt, pcr: event.pcr, event: event.index, message)
        }
    }

    private static func isImage(_ event: Event) -> Bool {
        [.bootServicesApplication, .bootServicesDriver, .runtimeServicesDriver].contains(event.type)
    }
}

extension Problem.Kind {
    fileprivate static let imageAfterExit = untrustworthy("image-after-exit-boot-services")
    fileprivate static let failedBootAttempt = note("failed-boot-attempt")
}
