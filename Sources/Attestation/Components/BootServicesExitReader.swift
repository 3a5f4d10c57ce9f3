import MeasuredBoot

/// The firmware's farewell: the kernel ends its services (PCR 5).
enum BootServicesExitReader: ComponentReader {
    static func component(of event: InspectedEvent, in context: BootContext) -> Component? {
        switch event.action {
        case .exitBootServicesInvocation, .exitBootServicesFailed, .exitBootServicesSucceeded: .bootServicesExit
        default: nil
        }
    }
}
