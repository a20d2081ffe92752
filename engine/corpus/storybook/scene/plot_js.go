package scene

// plot lists, for each stage, the sentences that make sense next.
var plot = readPlot(plotTable)
