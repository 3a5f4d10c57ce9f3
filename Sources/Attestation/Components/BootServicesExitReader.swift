import MeasuredBoot
import Messages

/// The firmware's farewell: the kernel ends its services (PCR 5).
struct BootServicesExitReader: ComponentReader {
    func claim(for event: InspectedEvent, in context: BootContext) -> Claim? {
        switch event.action {
        case .exitBootServicesInvocation, .exitBootServicesFailed, .exitBootServicesSucceeded:
            event.claim(.bootServicesExit, event.words(in: context.log))
        default: nil
        }
    }
}
