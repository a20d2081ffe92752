package random

import (
	"math"

	"confusio/engine/elementary"
)

// Normal returns a draw from the standard normal distribution: the quantile of
// a uniform number strictly between 0 and 1. The largest magnitude is 8.21.
func (k Key) Normal(index uint64) float64 {
	u := k.Uint64(index) >> 11
	return Quantile((float64(u) + 0.5) * 0x1p-53)
}

// rational is a quotient of two polynomials, constant term first.
type rational struct{ over, under [8]float64 }

// at evaluates the quotient.
func (r *rational) at(x float64) float64 {
	p, q := r.over[7], r.under[7]
	for i := 6; i >= 0; i-- {
		p = float64(p*x) + r.over[i]
		q = float64(q*x) + r.under[i]
	}
	return p / q
}

// The three pieces of Quantile, each the quotient that interpolates the exact
// function, computed with 60 digits, in Chebyshev points of its interval. The
// relative errors before rounding are 6e-15, 5e-15 and 4e-20.
var (
	// centre(t) is z/q for q = p - 1/2 and t = 0.425² - q².
	centre = rational{
		[8]float64{3.3871328727963463013, 128.73512822626552125, 1830.557477937654917,
			12139.224890161132827, 38265.211315474035872, 52232.989289418860104,
			23904.103116721090196, 1633.0122843613899102},
		[8]float64{1, 41.012366189413981337, 641.63926453705136921, 4815.85752981891607,
			17948.909812326500784, 31203.393040319792528, 21170.851303740594973,
			3539.5413098121760326},
	}
	// tail(s) is z for s = sqrt(-log p) - 1.6, p from 0.075 down to exp(-25).
	tail = rational{
		[8]float64{1.4234371107497021124, 4.8031578301016692211, 6.3108580194332737389,
			4.2648902057641231917, 1.594880808591175838, 0.32291955269865309342,
			0.03152667511971550456, 0.0010773874807152952889},
		[8]float64{1, 2.1746019668919831386, 1.9110439141577105469, 0.85222247830018209663,
			0.19664054293043049768, 0.021082848244409430007, 0.000761713424331944887,
			1.1906077091677489588e-9},
	}
	// farTail(s) is z for s = sqrt(-log p) - 5, p down to 2^-65.
	farTail = rational{
		[8]float64{6.6579046435011035872, 4.9173514135691712836, 1.3820894899558682964,
			0.18299369003126153894, 0.011237440794558741044, 0.00024936489697893066166},
		[8]float64{1, 0.51775931322775416982, 0.094562673898633703071, 0.0070660838990678086218,
			0.00017631031931714751201, 1.619639608644997628e-10},
	}
)

// Quantile returns the z below which a standard normal variable falls with
// probability p, for p from 2^-65 to 1-2^-53, within a relative error of 2e-14.
//
// The division of the range into a centre, |p-1/2| <= 0.425, and tails in
// sqrt(-log p) follows Wichura 1988, algorithm AS 241, doi:10.2307/2347330.
func Quantile(p float64) float64 {
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		return q * centre.at(0.180625-float64(q*q))
	}
	s := math.Sqrt(-elementary.Log(min(p, 1-p)))
	z := 0.0
	if s <= 5 {
		z = tail.at(s - 1.6)
	} else {
		z = farTail.at(s - 5)
	}
	if q < 0 {
		return -z
	}
	return z
}
