extension MonitorConfiguration {
    /// The configuration with what a command line says in the place of what the file says.
    public func overridden(listen: ListenAddress?, database: DatabaseLocation?) -> MonitorConfiguration {
        var configuration = self
        if let listen { configuration.listen = Entry(value: listen, line: nil) }
        if let database { configuration.database = Entry(value: database, line: nil) }
        return configuration
    }
}
