#!/bin/sh
# Eight programs do the experiments of the atlas together, over a store on a file system that
# all nodes share. Each does what the others leave; one that ends early or is sent again goes on.
#
#   sbatch cluster/slurm.sh
#
#SBATCH --job-name=confusio-atlas
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
#SBATCH --mem=8G
#SBATCH --time=12:00:00
#SBATCH --signal=B:INT@60
set -eu
exec confusio atlas run --store "${CONFUSIO_STORE:-$HOME/atlas}" --parallel 4 --shard "$SLURM_ARRAY_TASK_ID/8"
