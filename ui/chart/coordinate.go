package chart

import (
	"math"
	"strconv"
	"strings"
)

// num writes a coordinate with at most two decimals.
func num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

// pct writes a per cent coordinate.
func pct(x float64) string { return num(x) + "%" }

func clamp(x, low, high float64) float64 { return math.Min(math.Max(x, low), high) }
