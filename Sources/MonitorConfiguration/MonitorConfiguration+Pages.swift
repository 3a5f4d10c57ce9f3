extension MonitorConfiguration {
    /// The address of the pages, without a slash at its end: the one that people use, or else where it listens.
    public var pages: String { url.value ?? "\(access?.tls == nil ? "http" : "https")://\(listen.value)" }
}
